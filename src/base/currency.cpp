#include "base/currency.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_length = 3;

// Lists one (in use) and three (withdrawn) of ISO 4217, in the order of the alphabet.
constexpr std::string_view k_codes =
    "ADF ADP AED AFA AFN ALK ALL AMD ANG AOA AOK AON AOR ARA ARL ARM ARP ARS ATS AUD "
    "AWG AYM AZM AZN BAD BAM BBD BDT BEC BEF BEL BGJ BGK BGL BGN BHD BIF BMD BND BOB "
    "BOP BOV BRB BRC BRE BRL BRN BRR BSD BTN BUK BWP BYB BYN BYR BZD CAD CDF CHE CHF "
    "CHW CLF CLP CNX CNY COP COU CRC CSD CSJ CSK CUC CUP CVE CYP CZK DDM DEM DJF DKK "
    "DOP DZD ECS ECV EEK EGP ERN ESA ESB ESP ETB EUR FIM FJD FKP FRF GBP GEK GEL GHC "
    "GHP GHS GIP GMD GNE GNF GNS GQE GRD GTQ GWE GWP GYD HKD HNL HRD HRK HTG HUF IDR "
    "IEP ILP ILR ILS INR IQD IRR ISJ ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD "
    "KYD KZT LAJ LAK LBP LKR LRD LSL LSM LTL LTT LUC LUF LUL LVL LVR LYD MAD MAF MDL "
    "MGA MGF MKD MLF MMK MNT MOP MRO MRU MTL MTP MUR MVQ MVR MWK MXN MXP MXV MYR MZE "
    "MZM MZN NAD NGN NIC NIO NLG NOK NPR NZD OMR PAB PEH PEI PEN PES PGK PHP PKR PLN "
    "PLZ PTE PYG QAR RHD ROK ROL RON RSD RUB RUR RWF SAR SBD SCR SDD SDG SDP SEK SGD "
    "SHP SIT SKK SLE SLL SOS SRD SRG SSP STD STN SUR SVC SYP SZL THB TJR TJS TLE TMM "
    "TMT TND TOP TPE TRL TRY TTD TWD TZS UAH UAK UGS UGW UGX USD USN UYI UYN UYP UYU "
    "UYW UZS VEB VED VEF VES VNC VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR "
    "XEU XFO XFU XOF XPD XPF XPT XRE XSU XUA YDD YER YUD YUM YUN ZAL ZAR ZMK ZMW ZRN "
    "ZRZ ZWC ZWD ZWG ZWL ZWN ZWR ";

// Slips are held against these alone: every three letters are near to some currency.
constexpr std::array<std::string_view, 20> k_often_used{
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "AUD", "CAD", "INR", "SEK",
    "NOK", "DKK", "HKD", "SGD", "KRW", "BRL", "MXN", "PLN", "ZAR", "NZD"};

bool is_turned(std::string_view one, std::string_view other) {
  return std::ranges::is_permutation(one, other);
}

}  // namespace

bool is_iso_currency(std::string_view code) {
  const bool is_code = code.size() == k_length && code.find(' ') == std::string_view::npos;
  return is_code && k_codes.find(code) != std::string_view::npos;
}

std::optional<std::string> nearest_currency(std::string_view written) {
  const std::string meant = in_capitals(written);
  if (is_iso_currency(meant)) return meant;
  const auto turned =
      std::ranges::find_if(k_often_used, [&](auto code) { return is_turned(code, meant); });
  if (turned != k_often_used.end()) return std::string{*turned};
  return nearest_name(meant, {k_often_used.begin(), k_often_used.end()});
}

}  // namespace dealterms

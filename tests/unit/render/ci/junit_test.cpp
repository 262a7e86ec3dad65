#include <gtest/gtest.h>

#include "render/ci/ci_results.hpp"
#include "results.hpp"

namespace dealterms {
namespace {

TEST(Junit, HasASuiteForEachAgreementAndATestForEachResult) {
  CiResult waived = rate_lowered();
  waived.waived = "agreed with finance";
  CiResult warning = rate_lowered();
  warning.severity = CiSeverity::warning;
  warning.message = "no source";
  warning.details = "of the rate";
  CiResult note = rate_lowered();
  note.severity = CiSeverity::note;
  note.message = "reworded";
  note.place.reset();
  CiResults results = of_one(rate_lowered());
  results.results.insert(results.results.end(), {waived, warning, note});
  results.suites = {"first", "acme"};
  EXPECT_EQ(print_junit(results), R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dealterms" tests="5" failures="1" errors="0">
  <testsuite name="first" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="first" name="nothing found"/>
  </testsuite>
  <testsuite name="acme" tests="4" failures="1" errors="0" skipped="1">
    <testcase classname="acme" name="rate.lowered: rate cut from 20% to 10%">
      <failure message="rate cut from 20% to 10%" type="rate.lowered">terms/2025.yaml:12:5
rate cut from 20% to 10%</failure>
    </testcase>
    <testcase classname="acme" name="rate.lowered: rate cut from 20% to 10% (2)">
      <skipped>waived: agreed with finance
terms/2025.yaml:12:5
rate cut from 20% to 10%</skipped>
    </testcase>
    <testcase classname="acme" name="rate.lowered: no source">
      <system-out>warning: terms/2025.yaml:12:5
no source
of the rate</system-out>
    </testcase>
    <testcase classname="acme" name="rate.lowered: reworded">
      <system-out>note: reworded</system-out>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST(Junit, LetsNoTextOfAFileBeMarkupOrWhatXmlForbids) {
  EXPECT_EQ(print_junit(of_one(hostile())), R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dealterms" tests="1" failures="1" errors="0">
  <testsuite name="s&quot;&lt; " tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="s&quot;&lt; " name="rate.lowered: ::error::x ::stop-commands::y]]&gt;\x1b[2J\u{202e}{0} [a](1)\u{ffff}">
      <failure message="::error::x ::stop-commands::y]]&gt;\x1b[2J\u{202e}{0} [a](1)\u{ffff}" type="rate.lowered">a,b:c ::error::\x07.yaml:3:2
::error::x ::stop-commands::y]]&gt;\x1b[2J\u{202e}{0} [a](1)\u{ffff}
::set-output name=a::b
&lt;!--&amp;&quot;\x01</failure>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST(Junit, PassesWithoutSuites) {
  EXPECT_EQ(print_junit({}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"dealterms\" tests=\"0\" failures=\"0\" errors=\"0\">\n"
            "</testsuites>\n");
}

}  // namespace
}  // namespace dealterms

#include "render/html/page.hpp"

namespace dealterms {
namespace {

// Contrast of text with its ground is 4.5 or more in both schemes (WCAG 2 AA).
constexpr HtmlLiteral k_colours{R"css(
:root {
  color-scheme: light dark;
  --ground: #fdfcf9; --card: #ffffff; --text: #1d1b18; --quiet: #5b564d; --line: #d9d3c7;
  --link: #174a84; --critical: #9d1420; --major: #8a4700; --moderate: #1c5793; --minor: #5b564d;
  --old-ground: #fbe4e1; --old-text: #86180f; --new-ground: #dff2e3; --new-text: #0d5425;
  --gain: #1b6b3a; --loss: #a02b20;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #151412; --card: #1d1b18; --text: #ece8e0; --quiet: #aca596; --line: #3b3832;
    --link: #9cc6f7; --critical: #ff9389; --major: #ffb870; --moderate: #92bff2; --minor: #aca596;
    --old-ground: #46191a; --old-text: #ffbab2; --new-ground: #12351f; --new-text: #a8e6b8;
    --gain: #7fd49a; --loss: #ff9d92;
  }
}
)css"};

constexpr HtmlLiteral k_layout{R"css(
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .4rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.2rem; margin: 0 0 .3rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .9em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
ul, ol { padding-left: 1.3rem; }
.quiet { color: var(--quiet); }
.heard, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; }
table { border-collapse: collapse; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0;
  border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
#versions th, #versions td:nth-child(2) { white-space: nowrap; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.wide { overflow-x: auto; margin: 1rem 0; }
.summary { font-size: 1.12rem; max-width: 50rem; }
.matrix { min-width: 56rem; }
.matrix td, .matrix tbody th { min-width: 6rem; line-height: 1.35; }
.matrix code, h3 code, .clause code { color: var(--quiet); font-weight: 400; }
.matrix a { text-decoration-color: var(--line); }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--link); }
.clause { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1.1rem 1.25rem; margin: 1.1rem 0; }
.net { border-left: .25rem solid var(--line); padding-left: .8rem; }
.trends { display: flex; flex-wrap: wrap; gap: 0 2rem; }
figure { margin: .6rem 0; max-width: 100%; }
figure .wide { margin: 0; }
figcaption { font-weight: 600; font-size: .93rem; }
.findings, .parts { list-style: none; padding: 0; margin: 0; }
.finding { padding: .55rem 0; border-top: 1px solid var(--line); }
.findings > .finding:first-child { border-top: 0; }
.parts { border-left: 2px solid var(--line); margin: .35rem 0 0 .2rem; padding-left: .9rem; }
.parts > li { padding: .2rem 0; }
.what { font-weight: 600; }
.why { color: var(--quiet); font-size: .93rem; margin: .2rem 0; }
.level { font-size: .78rem; font-weight: 700; letter-spacing: .02em; border: 1px solid;
  border-radius: 1rem; padding: .05rem .55rem; margin-left: .35rem; white-space: nowrap; }
.side { font-size: .9rem; margin-left: .5rem; color: var(--quiet); }
.critical { color: var(--critical); } .major { color: var(--major); }
.moderate { color: var(--moderate); } .minor, .editorial { color: var(--minor); }
del, ins { padding: .05em .3em; border-radius: .2em; text-decoration-thickness: .08em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { background: var(--old-ground); color: var(--old-text); }
ins { background: var(--new-ground); color: var(--new-text); text-decoration: none;
  border-bottom: 2px solid; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: .5rem 0; }
.sides > div { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem; }
.sides p { margin: .2rem 0; }
.top li { margin: .5rem 0; }
sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 .1em; }
.digest { word-break: break-all; }
.sources li:target, .finding:target { outline: 2px solid var(--link); outline-offset: 4px; }
)css"};

constexpr HtmlLiteral k_pictures{R"css(
.evenly, .narrow { display: none; }
#spaced-evenly:checked ~ .by-time { display: none; }
#spaced-evenly:checked ~ .evenly { display: block; }
.timeline label { margin-right: 1.2rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0;
  font-size: .88rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .3rem; }
svg { display: block; height: auto; font: 13px system-ui, -apple-system, "Segoe UI", Roboto,
  "Noto Sans", sans-serif; }
svg text { fill: var(--text); }
svg .small { font-size: 11px; fill: var(--quiet); }
svg .strong { font-weight: 600; }
svg .line, svg .presumed, svg .link { fill: none; stroke: var(--quiet); stroke-width: 2; }
svg .presumed { stroke-dasharray: 2 5; }
svg .link { stroke-dasharray: 5 3; stroke-width: 1.5; }
svg .axis { stroke: var(--line); stroke-width: 1; }
svg .curve { fill: none; stroke: var(--moderate); stroke-width: 2.5; }
svg .point { fill: var(--moderate); }
svg .sign { fill: var(--quiet); stroke: var(--ground); stroke-width: 1.5; }
svg .sign.open { fill: var(--ground); stroke: var(--text); stroke-width: 2; }
svg .sign.critical { fill: var(--critical); } svg .sign.major { fill: var(--major); }
svg .sign.moderate { fill: var(--moderate); } svg .sign.minor { fill: var(--minor); }
svg .gained { fill: var(--gain); } svg .given { fill: var(--loss); }
)css"};

constexpr HtmlLiteral k_elsewhere{R"css(
@media (max-width: 40rem) {
  body { padding: 1rem .9rem 3rem; }
  h1 { font-size: 1.6rem; }
  .sides { grid-template-columns: 1fr; }
  .clause { padding: .9rem; }
  thead th { white-space: normal; }
  table:not(.matrix) td, table:not(.matrix) th { white-space: normal; padding-right: .5rem; }
  table:not(.matrix) td { overflow-wrap: anywhere; }
  #versions th, #versions td:nth-child(2) { white-space: normal; }
  .matrix, .matrix tbody, .matrix tr, .matrix th, .matrix td { display: block; min-width: 0; }
  .matrix thead, .matrix .same { display: none; }
  .matrix tbody th { border: 0; padding: .8rem 0 .1rem; }
  .matrix td { border: 0; padding: .1rem 0 .1rem 6rem; text-indent: -6rem; }
  .matrix td::before { content: attr(data-version); display: inline-block; width: 6rem;
    text-indent: 0; color: var(--quiet); }
}
@media screen and (max-width: 56rem) {
  .timeline input, .timeline label, .timeline .by-time, .timeline .evenly { display: none; }
  .timeline .narrow { display: block; }
}
@media print {
  :root { --ground: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip, .timeline input, .timeline label, .by-time { display: none; }
  .timeline .evenly { display: block; }
  .matrix { min-width: 0; font-size: 8.5pt; }
  details::details-content { content-visibility: visible; height: auto; }
  .clause { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .6rem 0; }
  .finding, tr, svg { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .wide { overflow: visible; }
  svg { max-width: 100%; }
  a { color: inherit; text-decoration: none; }
}
)css"};

}  // namespace

Html page_style() { return Html(k_colours) + k_layout + k_pictures + k_elsewhere; }

}  // namespace dealterms

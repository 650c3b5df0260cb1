// SPDX-License-Identifier: Apache-2.0
// What each page is made of: typed facts from query, written by render as HTML, JSON or CSV. No text for people but names and reasons.
// Pointers are into the release, which outlives the facts.
#pragma once
#include "base/clock.hpp"
#include "domain/area.hpp"
#include "domain/coverage.hpp"
#include "domain/measure.hpp"
#include "domain/published_figure.hpp"
#include "stats/claim.hpp"
#include "stats/finding.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hub::stats {

/// What every page and file states: who publishes, which release, how new, what day it is.
struct HubFacts {
  std::string id;
  std::string title;
  std::string publisher;
  std::string contact;
  std::string about;
  bool invented = false;
  std::string population;  ///< vintage of residents and households
  std::vector<std::string> attribution;
  const Area* home = nullptr;
  const Area* nation = nullptr;
  std::string release;    ///< its id
  Date published{};       ///< when the release was built, London date
  Month newest{1900, 1};  ///< newest month of monthly figures
  Date today{};
};

/// One step (a month or a quarter) of a measure in an area.
struct StepFacts {
  Period period;
  Observation<std::int64_t> count;
  Observation<Rate> rate;
  Observation<Rate> comparator;  ///< the panel's rate in the same step
};

/// How often the line lies below and above the comparison line, over the steps that have both.
struct LineOrder {
  int lower = 0;
  int higher = 0;
  int both = 0;
};
[[nodiscard]] LineOrder line_order(const std::vector<StepFacts>& steps);

/// Who the comparator line stands for: the same areas in every step.
struct PanelFacts {
  Comparison::Against against = Comparison::Against::forces;
  int members = 0;  ///< never counting the area itself
};

/// A group of areas that the area's rate is set beside.
struct Comparator {
  enum class Kind {
    force,         ///< the whole force of a district, its unlocated records included
    region,        ///< areas of its kind in its region
    nation,        ///< all areas of its kind
    rest,          ///< the main comparison without the area itself
    neighbours,    ///< the districts most like it, without itself
    most_similar,  ///< its most similar group of forces, its own rate included
  };
  Kind kind;
  Pool pool;                           ///< of the members that supplied the period
  Observation<Rate> rate;              ///< pooled
  std::optional<double> mean;          ///< most_similar: the mean of the members' rates, which stands in place of the pooled one
  Observation<Decimal> percent;        ///< whole percent by which the area lies above or below
  Observation<Difference> difference;  ///< from the members other than itself
};

struct AreaRate {
  const Area* area;
  Rate rate;
};

/// A force's count as its districts, its unlocated records and those outside its area; only when every district has a count.
struct Reconciliation {
  std::int64_t total;
  std::int64_t located;
  std::int64_t outside;
  std::int64_t unlocated;
};

/// A generalised outline, ready to draw.
struct Outline {
  std::string path;  ///< SVG path data in the map's viewBox
  int label_x;       ///< where a label stands
  int label_y;
};

/// A part of the area in the headline period.
struct PartFacts {
  const Area* area;
  Observation<std::int64_t> count;
  Observation<Rate> rate;
  const Outline* outline;  ///< or null
};

struct MapFrame {
  int width;
  int height;
};

/// /areas/{code}/{measure}
struct MeasureFacts {
  const HubFacts* hub;
  const Area* area;
  const Area* parent;  ///< or null
  const Measure* measure;
  const Dataset* dataset;
  const Pillar* pillar;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;  ///< in time order; steps that the release does not hold are left out
  LineOrder order;               ///< of the steps against their comparison line
  PanelFacts panel;
  std::vector<Comparator> comparators;
  std::vector<const Area*> neighbours;  ///< who the neighbours are, nearest first
  std::vector<AreaRate> peers;          ///< everything of the area's kind with a rate in the headline period, itself included, lowest first
  std::vector<PartFacts> parts;         ///< of a force with districts
  std::optional<Reconciliation> reconciliation;
  std::optional<MapFrame> map;
  std::vector<const Measure*> siblings;  ///< every measure, for the way on
};

/// One card of an area page.
struct CardFacts {
  const Measure* measure;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;
};

struct PillarFacts {
  const Pillar* pillar;
  std::vector<CardFacts> cards;
};

/// /areas/{code}
struct AreaFacts {
  const HubFacts* hub;
  const Area* area;
  const Area* parent;
  std::vector<PillarFacts> pillars;
  std::vector<PartFacts> parts;               ///< districts of a force, forces of the nation; no figures
  std::vector<const ReplacedArea*> replaced;  ///< what this area took the place of
  std::optional<MapFrame> map;
};

/// The same figure published once or more: one number, all its addresses.
struct PublishedGroup {
  const PublishedFigure* figure;  ///< the best source: official first
  const ResponseMeasure* measure;
  std::vector<const PublishedFigure*> sources;
};

/// The home force's figure beside the comparator's: same measure, same period, same clock.
struct PublishedPair {
  PublishedGroup home;
  PublishedGroup comparator;
};

/// /response
struct ResponseFacts {
  const HubFacts* hub;
  std::optional<PublishedPair> answered_share;  ///< newest period in which both are published on one clock
  std::optional<PublishedPair> mean_time;
  std::vector<PublishedGroup> answering;   ///< figures of the home force about 999: by measure in the hub's order, newest first
  std::vector<PublishedGroup> non_urgent;  ///< about 101, likewise
  std::vector<PublishedGroup> attendance;  ///< likewise
  std::vector<PublishedGroup> elsewhere;   ///< other places: the share answered, same clock and period as answered_share, by name
  std::vector<const ResponseClock*> clocks;
  std::vector<const ResponseGap*> gaps;
  std::vector<const PublishedFigure*> everything;  ///< the CSV
};

/// /
struct HomeFacts {
  const HubFacts* hub;
  AreaFacts home;  ///< headline measures only
  ResponseFacts response;
};

struct FoundArea {
  const Area* area;
  const ReplacedArea* through;  ///< the former place that was named, or null
};

/// /find
struct FindFacts {
  const HubFacts* hub;
  std::string query;  ///< as typed
  bool looks_like_postcode;
  std::vector<FoundArea> found;
  std::vector<const Area*> suggestions;  ///< places to offer when nothing was found
};

struct DatasetCoverage {
  const Dataset* dataset;
  int forces;  ///< that the release knows
  Month first;
  Month last;
  std::int64_t supplied;
  std::int64_t not_supplied;
  std::int64_t not_held;
};

/// /areas/{code}/change: every measure in its newest complete quarter against the same months of the nearest supplied year.
struct ChangesFacts {
  const HubFacts* hub;
  const Area* area;
  const Area* parent;
  std::vector<CardFacts> rows;  ///< by the hub's order; steps are left empty
};

/// What was asked of the claim checker, as it was understood.
struct ClaimAsked {
  std::string text;  ///< the sentence as typed; empty when the fields were used
  const Measure* measure = nullptr;
  const Area* area = nullptr;
  std::optional<Period> period;
  std::optional<Claim> claim;
  std::vector<int> years = {};  ///< that the sentence names
};

/// /claim
struct ClaimFacts {
  const HubFacts* hub;
  ClaimAsked asked;
  std::vector<const Measure*> measures;         ///< to choose from
  std::vector<const Area*> areas;               ///< to choose from
  const Area* parent = nullptr;                 ///< of the area asked about
  std::optional<Observation<Finding>> finding;  ///< when a measure, an area and a claim were understood
  std::optional<PartsChange> parts;
  std::optional<Judgement> judgement;
};

/// /methods/{measure}
struct MeasureMethodsFacts {
  const HubFacts* hub;
  const Measure* measure;
  const Dataset* dataset;
  Observation<Dispersion> force_dispersion;
  Observation<Dispersion> district_dispersion;
  const Area* example_area;      ///< the home force
  Observation<Finding> example;  ///< its figures, worked through
};

/// /methods
struct MethodsFacts {
  const HubFacts* hub;
  std::vector<std::pair<const Measure*, const Dataset*>> measures;
  std::vector<DatasetCoverage> coverage;
  std::vector<std::string> sources;  ///< "path, rows, SHA-256" of every source file
};

}  // namespace hub::stats

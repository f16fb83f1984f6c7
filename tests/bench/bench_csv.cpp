// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csv.h"

#include <benchmark/benchmark.h>

#include <sys/resource.h>

#include <cstdio>
#include <string>

namespace {

// Three columns with a header: two measurements, and what the name says.
enum class LastColumn { Numbers, TwoLabels, DistinctLabels };

std::string peopleText(std::int64_t rows, LastColumn last)
{
    std::string text = "weight_kg,height_cm,last\n";
    for (std::int64_t i = 0; i < rows; ++i) {
        const double weight = 40.0 + static_cast<double>(i * 7919 % 1'000'003) * 1e-4;
        const double height = 140.0 + static_cast<double>(i * 104'729 % 600'011) * 1e-4;
        char line[64];
        std::snprintf(line, sizeof line, "%.4f,%.4f,", weight, height);
        text += line;
        text += last == LastColumn::DistinctLabels ? "n" + std::to_string(i)
                : last == LastColumn::TwoLabels    ? std::string(1, "FM"[i % 2])
                                                   : std::string(1, "01"[i % 2]);
        text += '\n';
    }
    return text;
}

// The largest memory of the process so far, the text included.
double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void parse(benchmark::State &state, LastColumn last)
{
    const std::string text = peopleText(state.range(0), last);
    for (auto _ : state) {
        const nn::Result<nn::Table> table = nn::parseCsv(text);
        if (!table || table->rowCount != static_cast<std::size_t>(state.range(0))) {
            state.SkipWithError("not read as it should be");
        }
        benchmark::DoNotOptimize(table);
    }
    const auto bytes = static_cast<std::int64_t>(text.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes);
    state.SetComplexityN(state.range(0));
    state.counters["peakMiB"] = peakMegabytes();
    state.counters["textMiB"] = static_cast<double>(bytes) / 1048576.0;
}

} // namespace

// Goal: a million rows in under two seconds and under 300 MB, growing linearly.
static void readNumbers(benchmark::State &state)
{
    parse(state, LastColumn::Numbers);
}
BENCHMARK(readNumbers)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

static void readTwoLabels(benchmark::State &state)
{
    parse(state, LastColumn::TwoLabels);
}
BENCHMARK(readTwoLabels)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

static void readDistinctLabels(benchmark::State &state)
{
    parse(state, LastColumn::DistinctLabels);
}
BENCHMARK(readDistinctLabels)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

BENCHMARK_MAIN();

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nn {

// Lambdas as one visitor: std::visit(Overloaded{[](Sgd) { … }, [](Adam) { … }}, rule).
template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>; // Clang 14 does not deduce it by itself

} // namespace nn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv/csvtext.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace nn {
namespace {

// One conversion by the C library. Windows-1252 knows five bytes of the upper half not at all.
class Converter
{
public:
    Converter(const char *to, const char *from)
        : m_handle(iconv_open(to, from))
    {
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;
    ~Converter()
    {
        if (isKnown()) {
            iconv_close(m_handle);
        }
    }

    [[nodiscard]] bool isKnown() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    // Hands the converted text over piece by piece; false when a byte has no meaning.
    template <typename Take>
    [[nodiscard]] bool convert(std::string_view bytes, Take take)
    {
        char *from = const_cast<char *>(bytes.data()); // iconv only reads here
        std::size_t left = bytes.size();
        std::array<char, 65536> buffer;
        while (left > 0) {
            char *to = buffer.data();
            std::size_t space = buffer.size();
            const bool isDone = iconv(m_handle, &from, &left, &to, &space) != failed;
            const auto size = static_cast<std::size_t>(to - buffer.data());
            take(std::string_view(buffer.data(), size));
            if (!isDone && size == 0) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr auto failed = static_cast<std::size_t>(-1);

    iconv_t m_handle;
};

bool isAscii(std::string_view bytes)
{
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

bool isUtf8(std::string_view bytes)
{
    if (isAscii(bytes)) {
        return true;
    }
    Converter converter("UCS-4", "UTF-8");
    return converter.isKnown() && converter.convert(bytes, [](std::string_view) {});
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
        return failure("The text is in UTF-16; save it as UTF-8.");
    }
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
        const auto line = 1 + std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(nul), '\n');
        return failure("Line %1 holds a NUL byte; this is not a text file.", line);
    }
    const std::string_view mark = "\xef\xbb\xbf";
    DecodedText decoded{.markSize = bytes.starts_with(mark) ? mark.size() : 0,
                        .converted = std::nullopt};
    if (isUtf8(bytes)) {
        return decoded;
    }
    std::string text;
    Converter converter("UTF-8", "WINDOWS-1252");
    if (!converter.isKnown()
        || !converter.convert(bytes, [&](std::string_view piece) { text += piece; })) {
        return failure("The text is neither in UTF-8 nor in Windows-1252.");
    }
    decoded.converted = std::move(text);
    return decoded;
}

std::size_t characterEnd(std::string_view text, std::size_t position)
{
    while (position < text.size() && (static_cast<unsigned char>(text[position]) & 0xc0) == 0x80) {
        ++position;
    }
    return std::min(position, text.size());
}

} // namespace nn

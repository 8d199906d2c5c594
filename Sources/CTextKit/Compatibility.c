#include "CTextKit.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

size_t ctk_compatibility_form(const uint32_t *scalars, size_t length, uint32_t *out, size_t capacity) {
    if (length > INT32_MAX / 4) return SIZE_MAX;
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFKCInstance(&error);
    if (U_FAILURE(error)) return SIZE_MAX;
    size_t result = SIZE_MAX;
    UChar *normal = NULL;
    UChar *units = malloc((length * 2 + 1) * sizeof *units);
    int32_t unitCount = 0;
    if (!units) return SIZE_MAX;
    u_strFromUTF32(units, (int32_t)(length * 2 + 1), &unitCount, (const UChar32 *)scalars, (int32_t)length, &error);
    if (U_FAILURE(error)) goto end;
    int32_t normalCount = unorm2_normalize(form, units, unitCount, NULL, 0, &error);
    if (error != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(error)) goto end;
    normal = malloc(((size_t)normalCount + 1) * sizeof *normal);
    if (!normal) goto end;
    error = U_ZERO_ERROR;
    unorm2_normalize(form, units, unitCount, normal, normalCount + 1, &error);
    if (U_FAILURE(error)) goto end;
    int32_t scalarCount = 0;
    int32_t room = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
    u_strToUTF32((UChar32 *)out, room, &scalarCount, normal, normalCount, &error);
    if (U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR) result = (size_t)scalarCount;
end:
    free(normal);
    free(units);
    return result;
}

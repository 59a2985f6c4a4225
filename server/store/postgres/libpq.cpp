#include "store/postgres/libpq.h"

#include <QLibrary>

namespace gavel::store::postgres {

using namespace Qt::StringLiterals;

namespace {

/// A function of libpq's, whose major version has been 5 since PostgreSQL 8.2; null where it is not installed.
template <typename Function>
Function *resolved(const char *name)
{
    return reinterpret_cast<Function *>(QLibrary::resolve(u"pq"_s, 5, name));
}

} // namespace

bool hasOption(const QString &name)
{
    static auto *const parse = resolved<void *(const char *, char **)>("PQconninfoParse");
    static auto *const release = resolved<void(void *)>("PQconninfoFree");
    if (!parse || !release)
        return true;
    void *const options = parse((name + u"=''"_s).toUtf8().constData(), nullptr);
    release(options);
    return options != nullptr;
}

} // namespace gavel::store::postgres

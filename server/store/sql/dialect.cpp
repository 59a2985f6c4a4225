#include "store/sql/dialect.h"

#include <QDir>

namespace gavel::store {

using namespace Qt::StringLiterals;

QStringList migrationFiles()
{
    return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace gavel::store

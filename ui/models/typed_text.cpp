#include "models/typed_text.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

class TypedText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::TypedText)
};

} // namespace

QString takenInFault(wire::TextKind kind)
{
    switch (kind) {
    case wire::TextKind::Name:
        return TypedText::tr("A name has letters, digits, signs and emoji that can be seen, and no others.");
    case wire::TextKind::Line:
    case wire::TextKind::Text:
        return TypedText::tr(
            "There are characters in it that nobody could read. Type it anew, or paste it as plain text.");
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models

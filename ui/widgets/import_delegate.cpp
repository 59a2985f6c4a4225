#include "widgets/import_delegate.h"

#include "models/selling/lot_import.h"

#include <QPainter>

namespace gavel::ui {

namespace {

using models::LotImport;
using State = LotImport::State;

Colour inkOf(State state)
{
    switch (state) {
    case State::Ready:
    case State::Same:
    case State::Ended:
        return Colour::SecondInk;
    case State::Changes:
    case State::Sending:
        return Colour::Accent;
    case State::Created:
    case State::Changed:
        return Colour::Fine;
    case State::Unanswered:
    case State::PicturesLeft:
        return Colour::Soon;
    case State::Faulty:
    case State::Refused:
        return Colour::Alarm;
    }
    return Colour::Ink;
}

// What goes, or went, without a picture is fine but for that.
Colour inkOf(const QModelIndex &index)
{
    const bool isWrong = !index.data(LotImport::FaultRole).toString().isEmpty();
    const bool isWarned = !index.data(LotImport::WarningRole).toString().isEmpty();
    if (index.column() != LotImport::StateColumn)
        return isWrong ? Colour::Alarm : isWarned ? Colour::Soon : Colour::Ink;
    return isWarned && !isWrong ? Colour::Soon : inkOf(static_cast<State>(index.data(LotImport::StateRole).toInt()));
}

bool isLeftOut(const QModelIndex &index)
{
    const QVariant box = index.siblingAtColumn(LotImport::NameColumn).data(Qt::CheckStateRole);
    return box.isValid() && box.toInt() == Qt::Unchecked;
}

} // namespace

ImportDelegate::ImportDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void ImportDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isWrong = !index.data(LotImport::FaultRole).toString().isEmpty();
    const Colour ink = isLeftOut(index) ? Colour::ThirdInk : inkOf(index);
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, m_theme.colour(ink));
    option->font.setBold(isWrong && index.column() != LotImport::StateColumn);
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isWrong = !index.data(LotImport::FaultRole).toString().isEmpty();
    if (isWrong && !isLeftOut(index) && index.column() != LotImport::StateColumn)
        painter->fillRect(option.rect, m_theme.colour(Colour::AlarmGround));
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace gavel::ui

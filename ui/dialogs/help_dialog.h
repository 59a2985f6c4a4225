#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

// What somebody looks up: the keys, how bidding works, or what to tell whoever can mend a problem. As high as it has
// to be and no higher than its screen: the rest is scrolled to.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    enum Topic { Keys, Bidding, Report };

    // `actions` are the program's, with their shortcuts; `line` leads to the house that one is in.
    HelpDialog(Topic topic, const QList<QAction *> &actions, link::HostLink &line, QWidget *parent);

private:
    [[nodiscard]] QWidget *buildKeys(const QList<QAction *> &actions);
    void addKey(QGridLayout &grid, const QString &keys, const QString &deed);
    [[nodiscard]] QWidget *buildBidding();
    [[nodiscard]] QWidget *buildReport();
    [[nodiscard]] QString facts() const;

    link::HostLink &m_line;
    QVBoxLayout *m_column;
    QPushButton *m_copy;
};

} // namespace gavel::ui

#pragma once

#include "theme/theme.h"

#include <QDialog>

namespace gavel::ui {

// What this program is, its version and licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace gavel::ui

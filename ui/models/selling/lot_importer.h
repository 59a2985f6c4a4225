#pragma once

#include "models/background.h"
#include "models/column_memory.h"
#include "models/selling/alike_lots.h"
#include "models/selling/import_journal.h"
#include "models/selling/lot_import.h"
#include "models/selling/lot_saver.h"
#include "models/selling/numbered_lots.h"
#include "models/selling/picture_look.h"

#include <functional>

namespace gavel::models {

/// Puts the rows of a file of lots up for sale, one after another, each with its pictures. It can be stopped and begun
/// again; what was put up once, in an earlier run of the program too, is not put up again. While it runs nothing is
/// read, and while something is read it can't be started: then either is passed over. GUI thread.
class LotImporter : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<std::optional<auction::TimeMs>()>;
    using Pictures = PictureReading;

    LotImporter(link::HostApi &api, const QString &journalPath, const Now &now, Pictures pictures,
                QObject *parent = nullptr);

    [[nodiscard]] LotImport &table() { return m_table; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// A file, or what its rows are about: loaded() or unreadable() is still to follow.
    [[nodiscard]] bool isReading() const
    {
        return m_asked || m_unlooked || m_looking != m_looked || m_numbered.isReading();
    }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] const QString &picturePlace() const { return m_place; } ///< a folder or a zip
    [[nodiscard]] const QStringList &unknownColumns() const { return m_unknownColumns; }

    /// What the house has, that rows are compared with.
    struct Surroundings
    {
        std::function<QList<protocol::SaleView>()> sales;
        std::function<auction::LotId(auction::SaleId sale, const QString &number)> lotOf; ///< 0: none
    };
    void setSurroundings(const Surroundings &surroundings) { m_surroundings = surroundings; }
    /// Where it is noted what columns say; empty: it lasts as long as the program.
    void setColumnsPath(const QString &path) { m_memory = ColumnMemory(path, QStringLiteral("lots")); }

    /// Reads and checks it; loaded() or unreadable() follows, and then what was there stays. Pictures are looked for
    /// beside it, or in `pictures`; of the file that is there already, where they were.
    void load(const QString &path, const auction::Currency &currency, const CsvReading &reading = {},
              const QString &pictures = {});
    /// The same file as if it were encoded so.
    void readAs(TextEncoding encoding) { load(m_path, m_table.currency(), {.encoding = encoding, .separator = {}}); }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// The table as it is in the file, whose columns may be said anew; without a header: none was read.
    [[nodiscard]] const CsvFile &file() const { return m_file; }
    [[nodiscard]] const LotColumns &columns() const { return m_columns; }
    /// What its columns say, from now on and in other files that call them so. As load().
    void setColumns(const LotColumns &columns);
    /// Of the rows that name none; those of a file that was read are read again, as by load(). What was left out stays
    /// out, and what was put up as it is.
    void setSale(auction::SaleId sale);
    [[nodiscard]] auction::SaleId sale() const { return m_sale; }
    /// Looks for pictures there instead, in a folder or a zip: loaded() follows, or placeUnreadable(), and then they
    /// are looked for where they were before. Those that rows went without are to be sent once they are there.
    void setPicturePlace(const QString &path);
    /// Until none is left to be put up: finished() follows. What failed before is tried again.
    void start();
    void stop();

Q_SIGNALS:
    void loaded();
    void unreadable(const QString &reason);
    /// With that: it is a table, but its columns do not say what is needed.
    void columnsWanted();
    void placeUnreadable(const QString &reason);
    /// With what is read, too.
    void progressed();
    void finished();

private:
    /// A file that is being read.
    struct Asked
    {
        QString path;
        auction::Currency currency;
        QString place; ///< of its pictures
    };

    [[nodiscard]] QString placeOf(const QString &path, const QString &pictures) const;
    void show(const tl::expected<CsvFile, QString> &file);
    void readRows(LotImport::Kept kept);
    void recall();
    void checkPictures(const QString &place);
    void noteLooked(const QString &place, const LookedPlace &looked);
    void readNumbered();
    void noteNumbered(int row, const protocol::LotView &lot, std::optional<auction::Amount> reserve);

    // lot_importer_sending.cpp, with start() and stop()
    void next();
    void lookForUnanswered(const AlikeLots::Lots &lots);
    void sendWith(const ReadPictures &pictures);
    void sendLate(const ReadPictures &pictures);
    bool leaveIfStopped();
    void noteCreated(const protocol::LotView &lot);
    void noteDone();
    void noteFailed(const link::Problem &problem);
    void goOnAfter(const link::Problem &problem);
    void end();
    [[nodiscard]] const LotImport::Row &row() const { return m_table.rows().at(m_row); }
    [[nodiscard]] std::optional<protocol::LotDraft> draftOf(const LotImport::Row &row) const;
    [[nodiscard]] LotJob jobOf(const LotImport::Row &row, const protocol::LotDraft &draft,
                               const QList<QByteArray> &files) const;

    link::HostApi &m_api;
    ImportJournal m_journal;
    Now m_now;
    Pictures m_pictures;
    LotSaver m_saver;
    AlikeLots m_alike;
    NumberedLots m_numbered;
    LotImport m_table;
    QHash<QByteArray, LotJob> m_rests; ///< by the row's key: pictures that are still to be sent
    std::optional<Asked> m_asked;
    quint64 m_loading = 0;   ///< counts files, so that a late answer about an old one is known
    quint64 m_looking = 0;   ///< counts looks at pictures, likewise
    quint64 m_looked = 0;    ///< the last that is over
    bool m_unlooked = false; ///< nobody knows yet which pictures of the rows are there
    QString m_path;
    QString m_fileName;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QString m_place; ///< of the pictures
    Surroundings m_surroundings;
    ColumnMemory m_memory{{}, QStringLiteral("lots")};
    CsvFile m_file;
    LotColumns m_columns;
    auction::SaleId m_sale = auction::firstSale; ///< of the rows that name none
    QStringList m_unknownColumns;
    int m_row = -1;
    LotImport::Row m_before; ///< that row, as it was before its turn
    bool m_running = false;
    bool m_stopping = false;
    Background m_background;
};

} // namespace gavel::models

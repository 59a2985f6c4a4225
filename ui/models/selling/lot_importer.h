#pragma once

#include "models/background.h"
#include "models/column_memory.h"
#include "models/selling/import_journal.h"
#include "models/selling/lot_import.h"
#include "models/selling/lot_saver.h"
#include "models/selling/picture_place.h"

#include <functional>

namespace gavel::models {

/// Puts the rows of a file of lots up for sale, one after another, each with its pictures. It can be stopped and begun
/// again; what was put up once, in an earlier run of the program too, is not put up again. GUI thread.
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

    /// Reads and checks it; loaded() or unreadable() follows. Pictures are looked for beside it, or in `pictures`.
    void load(const QString &path, const auction::Currency &currency, const CsvReading &reading = {},
              const QString &pictures = {});
    /// The same file as if it were encoded so.
    void readAs(TextEncoding encoding)
    {
        load(m_path, m_table.currency(), {.encoding = encoding, .separator = {}}, m_place);
    }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// The table as it is in the file, whose columns may be said anew; without a header: none was read.
    [[nodiscard]] const CsvFile &file() const { return m_file; }
    [[nodiscard]] const LotColumns &columns() const { return m_columns; }
    /// What its columns say, from now on and in other files that call them so. As load().
    void setColumns(const LotColumns &columns);
    /// Of the rows that name none; those of a file that was read are read again, as by load().
    void setSale(auction::SaleId sale);
    [[nodiscard]] auction::SaleId sale() const { return m_sale; }
    /// Looks for pictures there instead, in a folder or a zip: loaded() follows, or placeUnreadable(), and then they
    /// are looked for where they were before.
    void setPicturePlace(const QString &path) { checkPictures(path); }
    /// Until none is left to be put up: finished() follows. What failed before is tried again.
    void start();
    void stop();

Q_SIGNALS:
    void loaded();
    void unreadable(const QString &reason);
    void placeUnreadable(const QString &reason);
    void progressed();
    void finished();

private:
    using ReadPictures = tl::expected<QList<QByteArray>, QString>;

    struct Loaded
    {
        tl::expected<CsvFile, QString> file;
        QString folder;
    };
    struct Looked
    {
        QString placeFault;
        QStringList faults; ///< by row
    };
    struct Compared
    {
        int row = -1;
        auction::LotId lot = 0;
    };

    void show(const Loaded &loaded);
    void readRows();
    void compareRows();
    void compareNext(quint64 reading);
    void recall();
    void checkPictures(const QString &place);
    void noteLooked(const QString &place, const Looked &looked);
    void next();
    void readAlike(const QList<protocol::MyLot> &mine);
    void readNextAlike();
    void lookForUnanswered();
    void sendWith(const ReadPictures &pictures);
    void noteCreated(const protocol::LotView &lot);
    void noteDone();
    void noteFailed(const link::Problem &problem);
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
    LotImport m_table;
    QHash<int, LotJob> m_rests;       ///< by the row: pictures that are still to be sent
    QList<auction::LotId> m_unread;   ///< lots of mine that may be what an unanswered row put up
    QList<protocol::LotView> m_alike; ///< those of them that were read
    QString m_path;
    QString m_fileName;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QString m_place; ///< of the pictures
    Surroundings m_surroundings;
    ColumnMemory m_memory{{}, QStringLiteral("lots")};
    CsvFile m_file;
    LotColumns m_columns;
    auction::SaleId m_sale = auction::firstSale;       ///< of the rows that name none
    QList<Compared> m_toCompare;                       ///< rows that are about lots that are there
    QHash<auction::LotId, auction::Amount> m_reserves; ///< of lots of mine
    QStringList m_unknownColumns;
    quint64 m_reading = 0; ///< counts files and folders, so that a late answer about an old one is known
    int m_row = -1;
    bool m_running = false;
    bool m_stopping = false;
    Background m_background;
};

} // namespace gavel::models

"""Each thread opens a database of its own, which a helper is handed: so many that the model joins the helper's callers."""

import sqlite3
import threading


class Database:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.conn = sqlite3.connect(self.name)
        make_tables(self.conn)
        return self

    def __exit__(self, *error):
        self.conn.close()


def make_tables(conn):
    conn.execute("create table if not exists seen (page text)")


def note_0():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('0')")


def note_1():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('1')")


def note_2():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('2')")


def note_3():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('3')")


def note_4():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('4')")


def note_5():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('5')")


def note_6():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('6')")


def note_7():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('7')")


def note_8():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('8')")


def note_9():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('9')")


def note_10():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('10')")


def note_11():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('11')")


def note_12():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('12')")


def note_13():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('13')")


def note_14():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('14')")


def note_15():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('15')")


def note_16():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('16')")


def note_17():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('17')")


def note_18():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('18')")


def note_19():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('19')")


def note_20():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('20')")


def note_21():
    with Database("pages.db") as db:
        db.conn.execute("insert into seen values ('21')")


threads = [
    threading.Thread(target=note_0),
    threading.Thread(target=note_1),
    threading.Thread(target=note_2),
    threading.Thread(target=note_3),
    threading.Thread(target=note_4),
    threading.Thread(target=note_5),
    threading.Thread(target=note_6),
    threading.Thread(target=note_7),
    threading.Thread(target=note_8),
    threading.Thread(target=note_9),
    threading.Thread(target=note_10),
    threading.Thread(target=note_11),
    threading.Thread(target=note_12),
    threading.Thread(target=note_13),
    threading.Thread(target=note_14),
    threading.Thread(target=note_15),
    threading.Thread(target=note_16),
    threading.Thread(target=note_17),
    threading.Thread(target=note_18),
    threading.Thread(target=note_19),
    threading.Thread(target=note_20),
    threading.Thread(target=note_21),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

"""As many threads as the tables have rows, whichever way these are gone through."""

import sqlite3
import threading
from smtplib import SMTP


def remind(address):
    with SMTP("localhost") as post:
        post.sendmail("library@example.org", address, "Your book is due.")


def warn(address):
    with SMTP("localhost") as post:
        post.sendmail("library@example.org", address, "Your book is overdue.")


def main():
    loans = sqlite3.connect("loans.db")
    threads = []
    for (address,) in loans.execute("SELECT address FROM due"):
        thread = threading.Thread(target=remind, args=(address,))  # expect: TW208:information
        threads.append(thread)
        thread.start()
    cursor = loans.cursor()
    cursor.execute("SELECT address, days FROM overdue")
    for address, days in cursor:
        thread = threading.Thread(target=warn, args=(address,))  # expect: TW208:information
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()


main()

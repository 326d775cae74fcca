"""A worker waits for the next job, and the job for a mail server: going through the nested fields is nothing to that."""

import queue
import smtplib
import threading

jobs = queue.Queue()


def work():
    while True:
        job = jobs.get()
        if job is None:
            break
        job()


def plain(fields):
    if not isinstance(fields, dict):
        return str(fields)
    return {name.lower(): plain(inner) for name, inner in fields.items()}


class Letter:
    def __init__(self, host, records):
        self.host = host
        self.records = records

    def send(self):
        lines = [repr(plain(record)) for record in self.records]
        with smtplib.SMTP(self.host) as server:
            server.sendmail("shop@example.org", ["books@example.org"], "\n".join(lines))


def main():
    crew = [threading.Thread(target=work) for _ in range(3)]
    for worker in crew:
        worker.start()
    for day in ([{"Sold": {"Tea": 3}}], [{"Sold": {"Milk": 1}}]):
        jobs.put(Letter("mail.example.org", day).send)
    for _ in crew:
        jobs.put(None)
    for worker in crew:
        worker.join()


main()

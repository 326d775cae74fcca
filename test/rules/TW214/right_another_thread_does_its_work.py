from threading import Thread
from time import sleep


class Reminder(Thread):
    def __init__(self, guest, minutes, pending):
        super().__init__()
        self.guest = guest
        self.minutes = minutes
        self.pending = pending

    def run(self):
        while True:
            print("still here:", self.guest)
            sleep(60 * self.minutes)

    def call_once(self):
        self.pending.append(self.guest)
        sleep(60 * self.minutes)
        self.pending.remove(self.guest)


class Table:
    pending = []

    def __init__(self, guest):
        self.reminder = Reminder(guest, 15, Table.pending)

    def order(self):
        worker = Thread(target=self.reminder.call_once)
        worker.start()
        return worker


Table("Ada").order().join()

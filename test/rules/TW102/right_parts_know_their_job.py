"""A job counts its parts before anybody else has it; that the parts know their job publishes neither."""
import threading


class Part:
    def __init__(self, text, job):
        self.text = text
        self.job = job


class Job:
    def __init__(self, lines, number):
        self.number = number
        self.size = 0
        self.parts = []
        split(lines, self)

    def add(self, part):
        self.parts.append(part)
        self.size += len(part.text)


def split(lines, job):
    for line in lines:
        job.add(Part(line, job))


class Board:
    def __init__(self):
        self.lock = threading.Lock()
        self.jobs = {}

    def put(self, job):
        with self.lock:
            self.jobs[job.number] = job

    def all(self):
        with self.lock:
            return list(self.jobs.values())


board = Board()


def take_in(lines, number):
    board.put(Job(lines, number))


def take_in_all():
    for job in board.all():
        take_in(["again"], job.number + 100)


def report():
    for job in board.all():
        for part in list(job.parts):
            print(part.text, part.job.size)


threads = [threading.Thread(target=take_in_all) for _ in range(2)]
threads.append(threading.Thread(target=report))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

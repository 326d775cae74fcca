"""Threads that have nothing to do are over at once: they stand for those to come."""

import os
import threading


class Session:
    def __init__(self, path):
        self.path = path
        self.worker = threading.Thread()
        self.worker.start()


sessions = {name: Session(name) for name in os.listdir(".")}
for session in sessions.values():
    session.worker.join()

"""Servers are given a partial, a lambda or a function in place of a handler class, and state of the program on themselves."""

import functools
import http.server
import socketserver
import threading


class Store:
    def __init__(self):
        self.count = 0

    def add(self):
        self.count += 1  # expect: TW102


class Given(http.server.BaseHTTPRequestHandler):
    def __init__(self, store, *args, **options):
        self.store = store
        super().__init__(*args, **options)

    def do_POST(self):
        self.store.add()


class Tally:
    def __init__(self):
        self.votes = 0

    def vote(self):
        self.votes += 1  # expect: TW102


class OnServer(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.tally.vote()


class Log:
    def __init__(self):
        self.lines = 0

    def note(self):
        self.lines += 1  # expect: TW102


class Noting(socketserver.StreamRequestHandler):
    log: Log

    def handle(self):
        LOG.note()


LOG = Log()


def handler_of(*args):
    return Noting(*args)


def main():
    posts = http.server.ThreadingHTTPServer(("", 8080), functools.partial(Given, Store()))
    votes = http.server.ThreadingHTTPServer(("", 8081), OnServer)
    votes.tally = Tally()
    notes = socketserver.ThreadingTCPServer(("", 8082), handler_of)
    others = [threading.Thread(target=server.serve_forever) for server in (posts, votes)]
    for thread in others:
        thread.start()
    notes.serve_forever()
    for thread in others:
        thread.join()


main()

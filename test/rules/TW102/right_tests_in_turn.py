"""A test runner calls one test after another, and what a test leaves running is stopped before the next begins."""
import socketserver
import threading
import unittest


class Board:
    current = None

    @classmethod
    def get(cls):
        if cls.current is None:
            cls.current = cls()
        return cls.current

    def __init__(self):
        self.moves = 0


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


class Host(threading.Thread):
    def __init__(self):
        super().__init__()
        self.server = socketserver.TCPServer(("localhost", 0), Echo)

    def run(self):
        Board.get().moves += 1
        self.server.serve_forever()

    def stop(self):
        self.server.shutdown()
        self.join()


class TestHost(unittest.TestCase):
    def setUp(self):
        self.host = None

    def tearDown(self):
        if self.host is not None:
            self.host.stop()

    def test_address(self):
        self.host = Host()
        self.host.start()
        self.assertTrue(self.host.server.server_address)

    def test_board(self):
        Board.get().moves += 1
        self.assertGreater(Board.get().moves, 0)

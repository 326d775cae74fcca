"""The object has another lock and another table each time that one is made."""

import sqlite3
import threading
from http.server import HTTPServer
from socketserver import ThreadingMixIn
from xmlrpc.server import SimpleXMLRPCDispatcher, SimpleXMLRPCRequestHandler


class Db:
    instance = None

    @staticmethod
    def get_instance():
        if not Db.instance:
            Db.instance = Db()
        return Db.instance

    def listsongs(self):
        songs = {}
        conn = sqlite3.connect("x.db")
        for row in conn.execute("SELECT rowid, name FROM Song"):
            songs[row[0]] = row[1]
        conn.close()
        return songs


class DataManager:
    instance = None

    @staticmethod
    def get_instance():
        if not DataManager.instance:
            DataManager.instance = DataManager()
        return DataManager.instance

    def __init__(self):
        self._db = Db.get_instance()
        self._mutex = threading.Semaphore(1)
        self._songs = self._db.listsongs()

    def add_song(self, path):
        self._mutex.acquire()
        try:
            self._songs[len(path)] = path
        finally:
            self._mutex.release()


class Manager:
    def add(self, path):
        DataManager.get_instance().add_song(path)
        return True


class Server(ThreadingMixIn, HTTPServer, SimpleXMLRPCDispatcher):
    def __init__(self):
        SimpleXMLRPCDispatcher.__init__(self)
        HTTPServer.__init__(self, ("", 8000), SimpleXMLRPCRequestHandler)


def main():
    Db.get_instance()
    DataManager.get_instance()
    srv = Server()
    srv.register_instance(Manager())
    threading.Thread(target=srv.serve_forever).start()  # expect: TW201:hint


main()

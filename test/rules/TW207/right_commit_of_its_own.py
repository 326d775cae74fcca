"""`commit()` is a method of the program itself, and means a page of a document: no database is cut off."""
import threading
import time


class Page:
    def __init__(self):
        self.words = []

    def commit(self):
        print(len(self.words), "words")
        self.words = []


class Document:
    def __init__(self, make_page=None):
        self.make_page = make_page or Page
        self._pages = []

    def watch(self):
        threading.Thread(target=self._commit_all, daemon=True).start()

    def _commit_all(self):
        while True:
            time.sleep(5)
            for page in list(self._pages):
                page.commit()


def open_document(make_page):
    document = Document(make_page)
    document.watch()
    return document

"""A base class's `__init__`, called by name, is part of making the object: nobody else has it yet."""

import threading


class Field:
    _text = ""

    def __init__(self, width, **options):
        self.width = width
        for key, value in options.items():
            if key == "text":
                self._text = value

    def shorten(self):
        if self._text:
            self._text = self._text[:-1]


class SearchField(Field):
    def __init__(self, width, **options):
        Field.__init__(self, width, up=self.older, **options)

    def older(self):
        self._text = self._text + "!"


class App:
    def __init__(self):
        self.field = None

    def open(self):
        self.field = SearchField(20, history=True)

    def serve(self):
        while True:
            self.open()

    def run(self):
        threading.Thread(target=self.serve, daemon=True).start()
        self.open()
        field = self.field
        while True:
            field.older()
            field.shorten()


app = App()
app.run()

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from gi.repository import Gtk


def create_thumbnail(data):
    return data[:64]


class Preview(Gtk.Box):
    def __init__(self):
        Gtk.Box.__init__(self)
        self.label = Gtk.Label()
        self.pool = ProcessPoolExecutor(1)

    def load(self, data):
        future = self.pool.submit(create_thumbnail, data)
        future.add_done_callback(partial(self._write_thumbnail, data))

    def _write_thumbnail(self, data, future):
        self.label.set_text(str(len(future.result())))  # expect: TW501


if __name__ == "__main__":
    Preview().load(b"x" * 100)
    Gtk.main()

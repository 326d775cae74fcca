"""The thread only draws from what it is given: each picture is read and unpacked by the library, which lets go of the GIL."""
import threading
import tkinter

from PIL import Image


class Reader:
    def __init__(self, pictures):
        self.ready = []
        self._stopped = False
        self._thread = threading.Thread(target=self._read, args=(pictures,), daemon=True)
        self._thread.start()

    def _read(self, pictures):
        for picture in pictures:  # expect: TW108
            if self._stopped:
                break
            self.ready.append(picture)

    def stop(self):
        self._stopped = True
        self._thread.join()


def show(paths):
    window = tkinter.Tk()
    reader = Reader(map(Image.open, paths))
    tkinter.Button(window, text="enough", command=reader.stop).pack()
    window.mainloop()


show(["a.png", "b.png"])

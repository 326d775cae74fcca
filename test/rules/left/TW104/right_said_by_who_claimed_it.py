"""Only who has the tape says that it is ejected; the others ask for it under the lock under which one becomes the owner."""
import threading


class Tape:
    def __init__(self):
        self._turn = threading.Condition()
        self._owner = None
        self._ejected = False

    def eject(self):
        with self._turn:
            if self._ejected or self._owner is not None:
                return
            self._owner = threading.get_ident()
        try:
            print("ejecting")
            self._ejected = True
        finally:
            with self._turn:
                self._owner = None

    def insert(self):
        with self._turn:
            if self._ejected:
                print("inserting")
        with self._turn:
            if not self._ejected:
                print("inside already")


tape = Tape()
button = threading.Thread(target=tape.eject)
button.start()
tape.insert()
tape.eject()
button.join()

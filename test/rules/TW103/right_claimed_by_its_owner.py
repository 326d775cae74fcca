"""Whoever finds no owner becomes it, and the others wait: what it calls meanwhile has the tape for itself."""
import threading


class Tape:
    def __init__(self):
        self._turn = threading.Condition()
        self._owner = None
        self._rewound = False
        self._ejected = False

    def _rewind(self):
        if not self._rewound:
            print("rewinding")
            self._rewound = True

    def eject(self):
        with self._turn:
            while self._owner is not None:
                self._turn.wait()
            if self._ejected:
                return
            self._owner = threading.current_thread()
        try:
            self._rewind()
            self._ejected = True
        finally:
            with self._turn:
                self._owner = None
                self._turn.notify_all()


tape = Tape()
button = threading.Thread(target=tape.eject)
button.start()
tape.eject()
button.join()

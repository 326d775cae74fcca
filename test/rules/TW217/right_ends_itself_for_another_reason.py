import threading


class Ferry:
    """The thread itself takes the ferry out of service when a crossing goes wrong: it can't wait for its own end."""

    def __init__(self, river):
        self._river = river
        self._is_moored = False
        self._is_broken = False

    def begin(self):
        threading.Thread(target=self._cross, daemon=True).start()

    def _cross(self):
        try:
            for passengers in self._river.crossings():
                if not passengers:
                    raise ValueError("nobody")
        except Exception as error:
            print("stranded:", error)
            self._shutdown(broken=True)

    def _shutdown(self, broken=False):
        if self._is_moored:
            return
        if broken:
            self._is_broken = True
        self._is_moored = True

    def end_of_season(self):
        self._shutdown()

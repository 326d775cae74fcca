import logging


class Guarded:
    """Logs what escapes from the `run` of the next class."""

    def run(self):
        try:
            super().run()
        except Exception:
            logging.exception("an agent failed")

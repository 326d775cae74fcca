import threading


class Exporter:
    cancelled = False

    def __init__(self, rows):
        self.rows = rows
        self.t = threading.Thread(target=self._export)

    def start(self):
        self.t.start()

    def _export(self):
        for row in self.rows:  # expect: TW108
            if self.cancelled:
                break
            print(row)

    def cancel(self):
        self.cancelled = True
        self.t.join()

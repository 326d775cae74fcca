"""Both pools get the same upload."""

from multiprocessing.pool import ThreadPool


class Upload:
    def __init__(self, name):
        self.name = name
        self.status = "waiting"

    def accept(self):
        if self.status != "waiting":  # expect: TW103
            raise ValueError(self.name)
        self.status = "running"

    def fail(self):
        self.status = "failed"


class Bot:
    def __init__(self):
        self.pool = ThreadPool(4)
        self.other = ThreadPool(8)

    def run(self, upload):
        try:
            upload.accept()
        except ValueError:
            upload.fail()

    def send(self, name):
        upload = Upload(name)
        return upload, [pool.apply_async(self.run, (upload,)) for pool in (self.pool, self.other)]

"""Each call makes an upload and hands it to one task, whichever of the pools is there by then."""

from multiprocessing.pool import ThreadPool


class Upload:
    def __init__(self, name):
        self.name = name
        self.status = "waiting"

    def accept(self):
        if self.status != "waiting":
            raise ValueError(self.name)
        self.status = "running"

    def fail(self):
        self.status = "failed"


class Bot:
    def __init__(self):
        self.pool = ThreadPool(4)

    def reset(self):
        self.pool.close()
        self.pool = ThreadPool(8)

    def run(self, upload):
        try:
            upload.accept()
        except ValueError:
            upload.fail()

    def send(self, name):
        upload = Upload(name)
        return upload, self.pool.apply_async(self.run, (upload,))

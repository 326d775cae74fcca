"""A handler of logging tells of its own errors, wherever it writes its records."""

import logging
import logging.handlers
from concurrent.futures import ThreadPoolExecutor


class PatientMail(logging.handlers.SMTPHandler):
    def __init__(self, *args):
        super().__init__(*args)
        self.sender = ThreadPoolExecutor(max_workers=1)

    def emit(self, record):
        self.sender.submit(self.send, record)

    def send(self, record):
        super().emit(record)

    def close(self):
        self.sender.shutdown()
        super().close()


log = logging.getLogger("shop")
log.addHandler(PatientMail("mail.example.org", "shop@example.org", ["boss@example.org"], "Shop"))
log.error("out of tea")

import smtplib

from .base import Job


class MailJob(Job):
    def __init__(self, receiver):
        super().__init__("mail")
        self.receiver = receiver

    def work(self):
        with smtplib.SMTP("localhost") as server:
            server.sendmail("me@example.org", [self.receiver], "hello")

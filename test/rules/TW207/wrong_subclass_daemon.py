import smtplib
import threading


class Mailer(threading.Thread):
    def __init__(self, receiver, text):
        super().__init__(name="mailer", daemon=True)
        self.receiver = receiver
        self.text = text

    def run(self):
        with smtplib.SMTP("localhost") as server:
            server.sendmail("me@example.org", [self.receiver], self.text)


def notify(receiver):
    Mailer(receiver, "your parcel is here").start()  # expect: TW207
    print("notified", receiver)


notify("ada@example.org")

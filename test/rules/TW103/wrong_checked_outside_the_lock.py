import smtplib
import threading


class Mailer:
    def __init__(self, host):
        self._host = host
        self._lock = threading.Lock()
        self._server = None

    def _connection(self):
        if self._server is None:  # expect: TW103
            with self._lock:
                self._server = smtplib.SMTP(self._host)
        return self._server

    def send(self, recipient):
        self._connection().sendmail("news@example.org", recipient, "hello")

    def send_all(self):
        threads = [
            threading.Thread(target=self.send, args=(f"user{number}@example.org",))
            for number in range(5)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    Mailer("mail.local").send_all()

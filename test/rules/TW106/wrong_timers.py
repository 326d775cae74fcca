import smtplib
import threading


def remind(address, text):
    with smtplib.SMTP("mail.local") as server:
        server.sendmail("calendar@example.org", address, text)


def schedule(address):
    timers = []
    for minutes, text in ((5, "soon"), (15, "later"), (60, "in an hour")):
        timer = threading.Timer(minutes * 60, lambda: remind(address, text))  # expect: TW106
        timer.start()
        timers.append(timer)
    return timers


if __name__ == "__main__":
    for pending in schedule("ada@example.org"):
        pending.join()

import smtplib


def send(mail):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("me@example.org", ["you@example.org"], mail)

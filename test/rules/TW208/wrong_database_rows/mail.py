import smtplib


def send(address):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("me@example.org", [address], "hello")

import concurrent.futures
import queue
import smtplib

outbox = queue.Queue()


def send(mail):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("me@example.org", ["you@example.org"], mail)


def drain():
    pool = concurrent.futures.ThreadPoolExecutor(max_workers=5)
    try:
        while True:
            mail = outbox.get()
            if mail is None:
                break
            sending = pool.submit(send, mail)
            try:
                sending.result()  # expect: TW206
            except smtplib.SMTPException as problem:
                print("not sent:", problem)
    finally:
        pool.shutdown()


for number in range(10):
    outbox.put(f"mail {number}")
outbox.put(None)
drain()

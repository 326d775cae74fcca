import ftplib
import threading

from spinner import spin


def send(path):
    with ftplib.FTP("ftp.example.org") as ftp, open(path, "rb") as source:
        ftp.login()
        ftp.storbinary("STOR " + path, source)


def upload_with_spinner(path):
    over = threading.Event()
    spinner = threading.Thread(target=spin, args=(over,))
    spinner.start()
    sender = threading.Thread(target=send, args=(path,))
    sender.start()
    sender.join()
    over.set()
    spinner.join()

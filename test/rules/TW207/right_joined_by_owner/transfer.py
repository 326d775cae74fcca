import ftplib


def transfer(path):
    with ftplib.FTP("ftp.example.org") as ftp, open(path, "rb") as source:
        ftp.login()
        ftp.storbinary("STOR " + path, source)

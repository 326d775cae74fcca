import ftplib
import threading


def upload(path):
    with ftplib.FTP("ftp.example.org") as ftp, open(path, "rb") as source:
        ftp.login()
        ftp.storbinary("STOR " + path, source)


class Upload(threading.Thread):
    def __init__(self, path):
        super().__init__(
            name="upload",
            target=upload,
            args=(path),  # expect: TW204
        )
        self.path = path


uploads = [Upload("a.bin"), Upload("b.bin")]
for item in uploads:
    item.start()
for item in uploads:
    item.join()
    print(item.path, "is up")

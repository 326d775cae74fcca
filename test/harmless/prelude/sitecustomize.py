"""Comes before every program that is tried: whole lines as output, no network, nothing outside of the program's folder."""

import os
import sys
import threading

FOLDER = os.path.realpath(os.getcwd())
LOOPBACK = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "")
CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.link", "os.symlink", "os.truncate")
FORBIDDEN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open", "pty.spawn")


class Lines:
    """Writes whole lines at once: what two threads print at the same time stays apart."""

    def __init__(self, stream, number):
        self._stream = stream
        self._number = number
        self._parts = threading.local()
        self._all = []

    def write(self, text):
        parts = self._parts.__dict__.setdefault("text", [""])
        if all(parts is not one for one in self._all):
            self._all.append(parts)
        whole, end, rest = (parts[0] + text).rpartition("\n")
        parts[0] = rest
        if end:
            self._send(whole + end)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def finish(self):
        for parts in self._all:
            if parts[0]:
                self._send(parts[0] + "\n")
                parts[0] = ""

    def _send(self, text):
        data = text.encode("utf-8", "backslashreplace")
        while data:
            data = data[os.write(self._number, data) :]

    def __getattr__(self, name):
        return getattr(self._stream, name)


def is_inside(path):
    if not isinstance(path, (str, bytes)):
        return True
    real = os.path.realpath(os.fsdecode(path))
    return real.startswith((FOLDER, "/dev/")) or real in (os.devnull,)


def audit(event, args):
    if event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple) and args[1][0] not in LOOPBACK:
        raise OSError(101, "Network is unreachable")
    if event == "socket.getaddrinfo" and args[0] is not None and args[0] not in LOOPBACK:
        raise OSError(-3, "Temporary failure in name resolution")
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+") and not is_inside(args[0]):
        raise PermissionError(13, "Permission denied", args[0])
    if event in CHANGES and not is_inside(args[0]):
        raise PermissionError(13, "Permission denied", args[0])
    if event in FORBIDDEN:
        raise PermissionError(1, "Operation not permitted", event)


def finish():
    sys.stdout.finish()
    sys.stderr.finish()


def answer_from_here():
    """What asks the network gets the same short answer after a moment, so that such programs can run."""
    import io
    import time
    import urllib.request

    class Answer(io.BytesIO):
        status = code = 200
        reason = msg = "OK"
        url = "http://localhost/"
        headers = {"Content-Type": "text/html", "Content-Length": "64"}

        def getcode(self):
            return 200

        def geturl(self):
            return self.url

        def info(self):
            return self.headers

    def urlopen(url, *args, **kwargs):
        time.sleep(0.02)
        return Answer(b"<html><head><title>A page</title></head><body>Hello</body></html>")

    urllib.request.urlopen = urlopen


if hasattr(sys, "addaudithook"):
    sys.stdout = Lines(sys.stdout, 1)
    sys.stderr = Lines(sys.stderr, 2)
    import atexit

    atexit.register(finish)
    if os.environ.get("HARMLESS_ANSWERS"):
        answer_from_here()
    sys.addaudithook(audit)

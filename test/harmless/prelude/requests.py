"""Stands in for the library of that name: every request gets the same short answer after a moment."""

import time


class RequestException(IOError):
    pass


class HTTPError(RequestException):
    pass


class ConnectionError(RequestException):
    pass


class Timeout(RequestException):
    pass


class exceptions:
    RequestException = RequestException
    HTTPError = HTTPError
    ConnectionError = ConnectionError
    Timeout = Timeout


class Response:
    ok = True
    status_code = 200
    reason = "OK"
    encoding = "utf-8"
    text = "<html><head><title>A page</title></head><body>Hello</body></html>"
    content = text.encode()
    headers = {"Content-Type": "text/html", "Content-Length": str(len(content))}

    def __init__(self, url):
        self.url = url

    def json(self):
        return {}

    def raise_for_status(self):
        pass

    def iter_content(self, chunk_size=1):
        yield self.content

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


def request(method, url, *args, **kwargs):
    time.sleep(0.02)
    return Response(url)


def get(url, *args, **kwargs):
    return request("GET", url)


def post(url, *args, **kwargs):
    return request("POST", url)


def head(url, *args, **kwargs):
    return request("HEAD", url)


class Session:
    def __init__(self):
        self.headers = {}

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    def close(self):
        pass

    def request(self, method, url, *args, **kwargs):
        return request(method, url)

    get = staticmethod(get)
    post = staticmethod(post)
    head = staticmethod(head)


def session():
    return Session()

import requests


def page(url):
    return requests.get(url, timeout=30).text

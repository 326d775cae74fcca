import urllib2


def lines(url):
    return urllib2.urlopen(url).readlines()

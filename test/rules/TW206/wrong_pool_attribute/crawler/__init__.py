from .crawler import Crawler

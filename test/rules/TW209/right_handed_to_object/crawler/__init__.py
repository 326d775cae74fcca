from .core import Crawler

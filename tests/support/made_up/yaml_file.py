"""A corpus as the YAML file that the loader reads, by the very table of fields that it is read with."""

from __future__ import annotations

from typing import Any

import yaml

from cancu.corpus import Corpus
from cancu.dataset.fields.record import Record
from cancu.dataset.fields.tables import DATASET
from cancu.dataset.fields.types import ListOf
from cancu.dataset.write_yaml import quoted_text

# The emitter in C writes ten thousand documents in seconds, PyYAML's own takes minutes.
_Base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_Base):
    """Quotes what starts with a digit: the loader refuses dates without quotes."""


_Dumper.add_representer(str, quoted_text)


def dataset_yaml(corpus: Corpus) -> str:
    """The dataset file of a corpus; what is empty is left out."""
    sections = {
        "schema": 1,
        "issuers": corpus.issuers.values(),
        "topics": corpus.topics.values(),
        "events": corpus.events,
        "documents": corpus.documents,
    }
    lists = {key: field.shape for key, field in DATASET.fields.items()}
    values = {
        key: records if key == "schema" else [_plain(lists[key], record) for record in records]
        for key, records in sections.items()
    }
    return yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


def _plain(shape: Any, record: Any) -> Any:
    """Keys and values of one record; texts, numbers and switches as they are."""
    if isinstance(shape, ListOf):
        shape = shape.item
    if not isinstance(shape, Record):
        return record
    plain = {}
    for key, field in shape.fields.items():
        value = getattr(record, field.attribute)
        if isinstance(value, tuple):
            value = [_plain(field.shape, item) for item in value]
        elif isinstance(field.shape, Record) and value is not None:
            value = _plain(field.shape, value)
        if value not in (None, "", []):
            plain[key] = value
    return plain

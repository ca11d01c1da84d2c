/**
 * Keeps an index in an OpenSearch cluster and searches it there. In: the address of an index,
 * {@code opensearch:https://host:9200/name}, and a folder of articles. Out: a {@link
 * dateline.index.PassageIndex} that answers as the embedded one does. {@code
 * src/site/markdown/cluster.md} tells how it is used and what it costs. Start at {@link
 * dateline.index.cluster.ClusterIndex}.
 *
 * <ul>
 *   <li><b>The client is the JDK's</b>, with Jackson, which are both here already. {@code
 *       opensearch-java} would add Apache's client, its core, two loggers' bridges and a JSON-P
 *       provider, some 12 MB that start-up would have to look past, for the dozen requests that are
 *       made here; and what is retried, how long is waited and what an error says would still be
 *       our own.
 *   <li><b>The analysis is Dateline's.</b> A passage is sent as its stems, which {@link
 *       dateline.index.NewsAnalyser} makes, with a sign for each word left out; the cluster splits
 *       them at white space. So the terms, their places and the lengths that BM25 counts are those
 *       of the embedded index, whatever analysers or version of Lucene a cluster has.
 *   <li><b>An article and its passages have one routing</b>, so they stand in one shard and go into
 *       it in one order: the article comes last, and is there only when its passages are.
 * </ul>
 *
 * <p>No class of this package is loaded where no cluster is named.
 */
@NullMarked
package dateline.index.cluster;

import org.jspecify.annotations.NullMarked;
